import type { MovedPeriod, MovedSegment } from '../moved/contract.ts'
import { type ReadPeriod, sayMoved } from '../moved/say_moved.ts'
import { WAYS } from '../moved/ways.ts'
import type { ReviewMoved } from './contract.ts'
import { movedBars } from './moved_bars.ts'

/** As many are told that add, and as many that take. */
const MOST_EACH_WAY = 5

/** @returns what moved cost per accepted resolution since the period before: by steps, and by segments both ways. */
export function sayReviewMoved(last: ReadPeriod, now: ReadPeriod, format: (ms: number) => string): ReviewMoved {
  const told = sayMoved(last, now, { asked: undefined, format, most: Number.POSITIVE_INFINITY })
  const { basis, reason, before, after, changeMicros } = told
  if (!basis || !before || !after || changeMicros === null)
    return { ...UNTOLD, reason: reason ?? 'nothing accepted', others: { count: 0, micros: 0 } }
  const change = Number(changeMicros)
  const all = told.segments.map((segment) => segmentOf(segment, change))
  const adding = all.filter(({ micros }) => micros > 0).sort((a, b) => b.micros - a.micros)
  const taking = all.filter(({ micros }) => micros < 0).sort((a, b) => a.micros - b.micros)
  const segments = [...adding.slice(0, MOST_EACH_WAY), ...taking.slice(0, MOST_EACH_WAY)]
  return {
    ...{ basis, reason: null, last: sideOf(before), now: sideOf(after), changeMicros: change, isClear: told.isClear },
    bars: movedBars({ told, basis, before: last.rows, after: now.rows }),
    segments,
    others: {
      count: all.length - segments.length,
      micros: change - segments.reduce((sum, { micros }) => sum + micros, 0),
    },
  }
}

const UNTOLD = {
  ...{ basis: null, last: null, now: null, changeMicros: null, isClear: null },
  ...{ bars: [], segments: [] },
}

const sideOf = ({ from, to, isExpected, costPerAcceptedMicros }: MovedPeriod): ReviewMoved['now'] => ({
  ...{ from, to, isExpected },
  costMicros: Number(costPerAcceptedMicros),
})

function segmentOf({ segment, addsMicros }: MovedSegment, change: number): ReviewMoved['segments'][number] {
  const micros = WAYS.reduce((sum, way) => sum + Number(addsMicros[way]), 0)
  const sign = Math.sign(micros)
  const way = [...WAYS].sort((a, b) => sign * (Number(addsMicros[b]) - Number(addsMicros[a])))[0] ?? 'mix'
  const share = change === 0 ? null : micros / change
  return { segment, micros, way, share: share !== null && share > 0 && share <= 1 ? share : null }
}
