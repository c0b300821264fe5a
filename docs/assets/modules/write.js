import { LetterWriter } from "./letter-writer.js";

customElements.define("letter-writer", LetterWriter);
