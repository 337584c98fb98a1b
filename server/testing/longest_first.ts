import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node'

/**
 * Those that take longest, begun early: late, one of them would run alone at the end. The first one builds the screens; others that
 * need them come a minute later, so that nobody waits for it.
 */
const LONGEST = [
  'bin/acceptance/worked_example.it.test.ts',
  'workers/silent_services.it.test.ts',
  'server/drift/say_nowcasts.it.test.ts',
  'server/counting/count_batch.it.test.ts',
  'server/figures/read_figures.it.test.ts',
  'gateway/every_route.it.test.ts',
  'gateway/demo.it.test.ts',
  'server/demo/remove_demo.it.test.ts',
  'bin/holdfast.it.test.ts',
  'server/figures/against_reference.it.test.ts',
  'workers/paused_worker.it.test.ts',
  'server/drift/evaluate_drift.it.test.ts',
  'workers/register.it.test.ts',
  'gateway/door/bad_input.it.test.ts',
  'server/drift/read_moved.it.test.ts',
  'bin/acceptance/uci_shuffled.it.test.ts',
]

/**
 * They measure how long something takes, so nothing runs beside them but each other: two at a time on two cores, in an order in
 * which what computes (turns, crowd) has what waits beside it.
 */
export const TIMED = [
  'workers/turns.it.test.ts',
  'app/_http/silent_database.it.test.ts',
  'gateway/door/silent_services.it.test.ts',
  'app/_http/crowd.it.test.ts',
  'server/platform/postgres/ghosts.it.test.ts',
  'gateway/live/silent_bus.it.test.ts',
  'server/platform/redis/connections.it.test.ts',
  'app/_http/question.it.test.ts',
  'gateway/live/stream.it.test.ts',
]

/** Begins the longest test files first, whatever project they are of, and those that measure time in their order; the others stay in Vitest's. */
export class LongestFirst extends BaseSequencer {
  readonly #places: ReadonlyMap<string, number>

  /** @throws where a file of the list is no more. */
  constructor(vitest: Vitest) {
    super(vitest)
    const ordered = [...LONGEST, ...TIMED]
    const gone = ordered.filter((file) => !existsSync(file))
    if (gone.length > 0) throw new Error(`server/testing/longest_first.ts names what is not there: ${gone.join(', ')}`)
    this.#places = new Map(ordered.map((file, place) => [file, place]))
  }

  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(specifications)
    const placeOf = ({ moduleId }: TestSpecification): number =>
      this.#places.get(relative(process.cwd(), moduleId).replaceAll('\\', '/')) ?? this.#places.size
    return usual.sort((a, b) => placeOf(a) - placeOf(b))
  }
}
