import { LetterAloud } from "./letter-aloud.js";
import { LetterPrint } from "./letter-print.js";
import { LetterWriter } from "./letter-writer.js";
import { MomentFinder } from "./moment-finder.js";

customElements.define("letter-writer", LetterWriter);
customElements.define("letter-aloud", LetterAloud);
customElements.define("letter-print", LetterPrint);
customElements.define("moment-finder", MomentFinder);
