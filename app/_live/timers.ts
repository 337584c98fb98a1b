/** Things to do once, each by a name; asking for one again while it waits changes nothing. */
export class Timers {
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()

  after(name: string, ms: number, action: () => void): void {
    if (this.#waiting.has(name)) return
    const timer = setTimeout(() => {
      this.#waiting.delete(name)
      action()
    }, ms)
    this.#waiting.set(name, timer)
  }

  cancel(name: string): void {
    clearTimeout(this.#waiting.get(name))
    this.#waiting.delete(name)
  }

  clear(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }
}
