/** The query that was asked for on a page, while the page still shows the one before: what is chosen next builds on it. */
export class PendingQuery {
  #asked: { path: string; query: URLSearchParams } | null = null

  /** @param shown the query in the address. @returns what a change builds on. */
  latest(path: string, shown: URLSearchParams): URLSearchParams {
    return this.#asked?.path === path ? this.#asked.query : shown
  }

  ask(path: string, query: URLSearchParams): void {
    this.#asked = { path, query }
  }

  /** To be told when the address has changed, whoever changed it: what was asked for is there, or no longer wanted. */
  arrived(): void {
    this.#asked = null
  }
}
