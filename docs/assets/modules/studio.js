import { TemplateStudio } from "./studio/template-studio.js";

customElements.define("template-studio", TemplateStudio);
