/** The queries that a form wrote and that the address does not have yet: whatever else the address says, somebody else wrote. */
export class OwnWrites {
  #pending: string[] = []

  /** @param shown the query that the address has now. */
  wrote(query: string, shown: string): void {
    if (query !== (this.#pending.at(-1) ?? shown)) this.#pending.push(query)
  }

  /** To be told of every query that the address comes to have; of several that were written fast, perhaps only the last. */
  isOwn(query: string): boolean {
    const place = this.#pending.lastIndexOf(query)
    this.#pending = this.#pending.slice(place + 1)
    return place >= 0
  }
}
