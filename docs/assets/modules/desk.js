import { InterviewDesk } from "./desk/interview-desk.js";

customElements.define("interview-desk", InterviewDesk);
