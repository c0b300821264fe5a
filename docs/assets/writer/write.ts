import { LetterAloud } from "../exits/letter-aloud.ts";
import { LetterPrint } from "../exits/letter-print.ts";
import { LetterWriter } from "./letter-writer.ts";
import { MomentFinder } from "../search/moment-finder.ts";

customElements.define("letter-writer", LetterWriter);
customElements.define("letter-aloud", LetterAloud);
customElements.define("letter-print", LetterPrint);
customElements.define("moment-finder", MomentFinder);
