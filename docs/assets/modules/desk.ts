import { InterviewDesk } from "./desk/interview-desk.ts";

customElements.define("interview-desk", InterviewDesk);
