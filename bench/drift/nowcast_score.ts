/** Of a normal distribution, 90 % lie within as many standard deviations. */
export const Z = 1.6448536269514722

/** Days since a day began, at which it is nowcast: 1 has just ended. */
export const AGES_DAYS = [1, 2, 3, 5, 7, 10]

/** What was said of a day, as a share; without a band where none was said. */
export interface Said {
  estimate: number
  low?: number
  high?: number
}

interface Sums {
  runs: number
  error: number
  square: number
  covered: number
  width: number
}

/** What a method said of days of each age, against what came of them. */
export class Score {
  readonly #byAge = new Map<number, Sums>()

  add(ageDays: number, said: Said, came: number): void {
    const sums = this.#byAge.get(ageDays) ?? { runs: 0, error: 0, square: 0, covered: 0, width: 0 }
    const { estimate, low = estimate, high = estimate } = said
    sums.runs += 1
    sums.error += estimate - came
    sums.square += (estimate - came) ** 2
    sums.covered += low <= came && came <= high ? 1 : 0
    sums.width += high - low
    this.#byAge.set(ageDays, sums)
  }

  /** In points: bias and root mean square error of a day that has just ended. */
  get bias(): number {
    const { error, runs } = this.#of(1)
    return (100 * error) / runs
  }

  get rmse(): number {
    const { square, runs } = this.#of(1)
    return 100 * Math.sqrt(square / runs)
  }

  /** Share of the days of an age whose band held what came. */
  coverageAt(ageDays: number): number {
    const { covered, runs } = this.#of(ageDays)
    return covered / runs
  }

  get coverage(): number {
    return mean(AGES_DAYS.map((age) => this.coverageAt(age)))
  }

  get leastCoverage(): number {
    return Math.min(...AGES_DAYS.map((age) => this.coverageAt(age)))
  }

  get width(): number {
    return 100 * mean(AGES_DAYS.map((age) => this.#of(age).width / this.#of(age).runs))
  }

  #of(ageDays: number): Sums {
    const sums = this.#byAge.get(ageDays)
    if (!sums) throw new Error(`nothing was said of days of age ${ageDays}`)
    return sums
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
