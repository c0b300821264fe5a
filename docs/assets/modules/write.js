import { LetterAloud } from "./exits/letter-aloud.js";
import { LetterPrint } from "./exits/letter-print.js";
import { LetterWriter } from "./writer/letter-writer.js";
import { MomentFinder } from "./search/moment-finder.js";

customElements.define("letter-writer", LetterWriter);
customElements.define("letter-aloud", LetterAloud);
customElements.define("letter-print", LetterPrint);
customElements.define("moment-finder", MomentFinder);
