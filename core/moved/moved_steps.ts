import type { MovedAnswer, MovedSegment, MovedSide } from './contract.ts'
import { WAYS, type Way } from './ways.ts'

/** A bar between what was and what is. */
export interface MovedStep {
  /** `rest`: all that is too small for a bar of its own. */
  way: Way | 'rest'
  /** The one segment that it is about; null where it is of several. */
  segment: MovedSegment | null
  /** Of how many segments it is. */
  count: number
  /** Whether segments that have a step of the same way are not in it. */
  isOfOthers: boolean
  micros: number
}

/** As many segments as are named, and from which part of the largest on a step is one of its own. */
const MOST_NAMED = 6
const LEAST_PART = 0.04
/** As many bars as one takes in. */
const MOST_STEPS = 8

type Told = Pick<MovedAnswer, 'segments' | 'others' | 'changeMicros'>

/**
 * @returns the steps from before to after, those that go the way of the whole first, the largest of them first; what is too small
 * comes last as one. Shares of the cases are one step: what one segment gains of them, others lose. They sum to the change exactly.
 */
export function movedSteps({ segments, others, changeMicros }: Told): MovedStep[] {
  const change = Number(changeMicros ?? 0)
  const atoms = segments.flatMap((segment) =>
    WAYS.flatMap((way) => {
      const micros = Number(segment.addsMicros[way])
      return micros === 0 ? [] : [{ way, segment, micros }]
    }),
  )
  const ofSegments = atoms.filter(({ way }) => way !== 'mix').sort((a, b) => Math.abs(b.micros) - Math.abs(a.micros))
  const mix = [...segments, ...(others ? [others] : [])].reduce((sum, { addsMicros }) => sum + Number(addsMicros.mix), 0)
  const scale = Math.max(Math.abs(change), Math.abs(mix), Math.abs(ofSegments[0]?.micros ?? 0))
  const isLarge = ({ micros }: { micros: number }): boolean => micros !== 0 && Math.abs(micros) >= LEAST_PART * scale
  const named = ofSegments.filter((atom, place) => place < MOST_NAMED && isLarge(atom))
  const namedSteps = named.map((atom): MovedStep => ({ ...atom, count: 1, isOfOthers: false }))
  const grouped = WAYS.map((way) => groupOf(way, { segments, others }, named))
  const bySize = [...namedSteps, ...grouped.filter(isLarge)].sort((a, b) => Math.abs(b.micros) - Math.abs(a.micros))
  const steps = bySize.slice(0, MOST_STEPS)
  const rest = change - steps.reduce((sum, { micros }) => sum + micros, 0)
  const sign = change < 0 ? -1 : 1
  steps.sort((a, b) => sign * (b.micros - a.micros))
  return rest === 0
    ? steps
    : [...steps, { way: 'rest', segment: null, count: segments.length + (others?.count ?? 0), isOfOthers: true, micros: rest }]
}

/** What the segments without a step of their own add by one way. */
function groupOf(way: Way, { segments, others }: Pick<Told, 'segments' | 'others'>, named: readonly Atom[]): MovedStep {
  const own = new Set(named.filter((atom) => atom.way === way).map(({ segment }) => segment))
  const rest = segments.filter((segment) => !own.has(segment))
  const micros = [...rest, ...(others ? [others] : [])].reduce((sum, { addsMicros }) => sum + Number(addsMicros[way]), 0)
  return { way, segment: null, count: rest.length + (others?.count ?? 0), isOfOthers: own.size > 0, micros }
}

interface Atom {
  way: Way
  segment: MovedSegment
  micros: number
}

/** What a way is measured by, in a period: a share of 0 to 1, or micros a case; null where there is no case to measure it by. */
export function levelOf(way: Way, side: MovedSide, allCases: number): number | null {
  const { cases, accepted, lost, handlingMicros, reworkMicros } = side
  if (way === 'mix') return allCases > 0 ? cases / allCases : null
  if (way === 'handling') return cases > 0 ? Number(handlingMicros) / cases : null
  if (way === 'rework') return cases - accepted > 0 ? Number(reworkMicros) / (cases - accepted) : null
  return cases > 0 ? lost[way] / cases : null
}
