// The states somebody has been through, with the way back and forward. Pure: time is an argument.

/** No more steps back than this are kept. */
const MOST_STEPS = 200;
/** Changes of one run that follow each other within this time, in milliseconds, are one step. */
const RUN = 1000;
const NO_RUN = { run: "", at: 0 };

export class UndoHistory<State> {
  present: State;
  #past: State[] = [];
  #future: State[] = [];
  #last = NO_RUN;

  /** @param present an immutable state, as all that follow */
  constructor(present: State) {
    this.present = present;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * Go on to a new state; what was undone is then gone. A state of the same `run` as the one
   * pushed last, within a second of it, takes its place.
   * @param step what was worked on ("" for a step of its own), and when, in milliseconds
   */
  push(state: State, { run = "", at = 0 }: { run?: string; at?: number } = {}) {
    const isSameRun = run !== "" && run === this.#last.run && at - this.#last.at <= RUN;
    if (!isSameRun) this.#past = [...this.#past, this.present].slice(-MOST_STEPS);
    this.#future = [];
    this.#last = { run, at };
    this.present = state;
  }

  /** Replace the present by a state that is no step of its own. */
  amend(state: State) {
    this.present = state;
  }

  /** A step back: the state before this, or null where there is none. */
  undo() {
    return this.#move(this.#past, this.#future);
  }

  /** A step forward again: the state that was undone last, or null where there is none. */
  redo() {
    return this.#move(this.#future, this.#past);
  }

  #move(from: State[], to: State[]) {
    if (!from.length) return null;
    to.push(this.present);
    this.present = from.pop() as State;
    // The state that was gone back to is not to be typed over.
    this.#last = NO_RUN;
    return this.present;
  }
}
