import type { DoorRefusal } from '#core/ingestion/door_refusals.ts'

/** Refusals of one reason since they were last written. */
export interface Refused extends Pick<DoorRefusal, 'what' | 'code' | 'count'> {
  lastAt: Date
}
export type RefusalWriter = (workspaceId: number, refused: Refused[]) => Promise<void>

export interface RefusalTally {
  note(workspaceId: number, refused: Pick<DoorRefusal, 'what' | 'code' | 'count'>): void
  /** Writes what was noted; what cannot be written now is kept, and tried again with what comes next. Never rejects. */
  flush(): Promise<void>
}

/** A sender who looks why nothing arrives sees it within this time; however many are refused, it is one write a second. */
export const WRITE_EVERY_MS = 1_000

/** Counts refusals in memory, where that costs nobody any time, and writes the sums for each workspace by and by. */
export function tallyRefusals(write: RefusalWriter): RefusalTally {
  let noted = new Map<number, Map<string, Refused>>()
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const add = (workspaceId: number, { what, code, count, lastAt }: Refused): void => {
    const ofWorkspace = noted.get(workspaceId) ?? new Map<string, Refused>()
    const key = `${what} ${code}`
    const before = ofWorkspace.get(key)
    const latest = before && before.lastAt > lastAt ? before.lastAt : lastAt
    ofWorkspace.set(key, { what, code, count: (before?.count ?? 0) + count, lastAt: latest })
    noted.set(workspaceId, ofWorkspace)
    timer ??= setTimeout(() => void tally.flush(), WRITE_EVERY_MS).unref()
  }
  const writeAll = async (sums: typeof noted): Promise<void> => {
    for (const [workspaceId, ofWorkspace] of sums) {
      const refused = [...ofWorkspace.values()]
      await write(workspaceId, refused).catch(() => {
        for (const each of refused) add(workspaceId, each)
      })
    }
  }
  const tally: RefusalTally = {
    note: (workspaceId, refused) => add(workspaceId, { ...refused, lastAt: new Date() }),
    flush() {
      clearTimeout(timer)
      timer = undefined
      const sums = noted
      noted = new Map()
      writing = writing.then(() => writeAll(sums))
      return writing
    },
  }
  return tally
}
