import { InterviewDesk } from "./interview-desk.ts";

customElements.define("interview-desk", InterviewDesk);
