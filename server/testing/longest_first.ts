import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node'

/** Those that take longest, the longest first: begun late, one of them would run alone at the end. */
const LONGEST = [
  'bin/acceptance/worked_example.it.test.ts',
  'bin/start.it.test.ts',
  'gateway/every_route.it.test.ts',
  'workers/silent_services.it.test.ts',
  'gateway/demo.it.test.ts',
  'bin/holdfast.it.test.ts',
  'server/figures/read_figures.it.test.ts',
  'server/figures/against_reference.it.test.ts',
  'server/counting/count_batch.it.test.ts',
  'workers/paused_worker.it.test.ts',
]

/** Begins the longest test files first, whatever project they are of; the others stay in Vitest's order. */
export class LongestFirst extends BaseSequencer {
  readonly #places: ReadonlyMap<string, number>

  /** @throws where a file of the list is no more. */
  constructor(vitest: Vitest) {
    super(vitest)
    const gone = LONGEST.filter((file) => !existsSync(file))
    if (gone.length > 0) throw new Error(`server/testing/longest_first.ts names what is not there: ${gone.join(', ')}`)
    this.#places = new Map(LONGEST.map((file, place) => [file, place]))
  }

  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(specifications)
    const placeOf = ({ moduleId }: TestSpecification): number =>
      this.#places.get(relative(process.cwd(), moduleId).replaceAll('\\', '/')) ?? LONGEST.length
    return usual.sort((a, b) => placeOf(a) - placeOf(b))
  }
}
