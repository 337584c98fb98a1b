import type { FormProblem } from './send_json.ts'

export interface FormRunState {
  busy: boolean
  /** What came of the last time; null where all went well, and while it is busy. */
  problem: FormProblem | null
}

const UNEXPECTED: FormProblem = { status: 0, message: 'That did not work. Please try again.', fields: {} }

/** A form's way to the server and back: one at a time, and it always comes back. */
export class FormRun {
  #state: FormRunState = { busy: false, problem: null }
  readonly #watchers = new Set<() => void>()

  /** @param send gives null where all went well. It is not called while another one is under way. */
  async submit(send: () => Promise<FormProblem | null>): Promise<void> {
    if (this.#state.busy) return
    this.#change({ busy: true, problem: null })
    const problem = await send().catch(() => UNEXPECTED)
    this.#change({ busy: false, problem })
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  state = (): FormRunState => this.#state

  #change(state: FormRunState): void {
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}

/** @returns the problem as it is shown: at its fields, or as a whole where it names none. */
export function shown(problem: FormProblem | null): { message?: string; errorOf: (field: string) => string | undefined } {
  const fields = problem?.fields ?? {}
  const errorOf = (field: string): string | undefined => (Object.hasOwn(fields, field) ? fields[field] : undefined)
  return problem && Object.keys(fields).length === 0 ? { message: problem.message, errorOf } : { errorOf }
}
