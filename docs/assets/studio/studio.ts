import { TemplateStudio } from "./template-studio.ts";

customElements.define("template-studio", TemplateStudio);
