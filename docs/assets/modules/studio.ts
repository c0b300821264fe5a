import { TemplateStudio } from "./studio/template-studio.ts";

customElements.define("template-studio", TemplateStudio);
