import { milliseconds, quantile, verdict, whole } from '../table.ts'
import type { LoadTimes } from './time_load.ts'
import type { Watched } from './watch_page.ts'

export interface Measured {
  loads: readonly LoadTimes[]
  watched: Watched
}

export const HEADER = ['', 'to meet', 'this version', 'the other']

const MOST_SCRIPT_BYTES = 230_000
const MOST_MS = 1_000
const MOST_SHARE = 0.05
/** What a collection leaves differs by as much from one to the next. */
const FLAT_BYTES = 1_000_000
const FLAT_SHARE = 1.05

/** @returns the lines of the table; the verdict is that of the first version. */
export function rowsOf(measured: readonly Measured[]): string[][] {
  return LINES.map(({ name, toMeet, show, isMet }) => {
    const [first] = measured
    return [name, toMeet, ...measured.map(show), first && isMet ? verdict(isMet(first)) : '']
  })
}

interface Line {
  name: string
  toMeet: string
  show: (measured: Measured) => string
  isMet?: (measured: Measured) => boolean
}

const bytesOf = ({ loads }: Measured): number => Math.max(...loads.map(({ scriptBytes }) => scriptBytes))
const times = ({ loads }: Measured, name: 'largestPaintMs' | 'firstFigureMs'): number[] => loads.map((load) => load[name])
const middleAndMost = (values: readonly number[]): string =>
  `${milliseconds(quantile(values, 0.5))}, slowest ${milliseconds(Math.max(...values))}`
const megabytes = (bytes: number | null): string => (bytes === null ? '–' : (bytes / 1e6).toFixed(1))
const course = (values: readonly (number | null)[]): string => `${values.map(megabytes).join(', ')} MB`
const isFlat = ([, middle = 0, end = 0]: readonly number[]): boolean => end <= middle * FLAT_SHARE + FLAT_BYTES

const LINES: readonly Line[] = [
  {
    name: 'scripts, packed',
    toMeet: `${whole(MOST_SCRIPT_BYTES)} bytes`,
    show: (one) => `${whole(bytesOf(one))} bytes`,
    isMet: (one) => bytesOf(one) <= MOST_SCRIPT_BYTES,
  },
  {
    name: 'largest paint',
    toMeet: milliseconds(MOST_MS),
    show: (one) => middleAndMost(times(one, 'largestPaintMs')),
    isMet: (one) => quantile(times(one, 'largestPaintMs'), 0.5) < MOST_MS,
  },
  {
    name: 'first figures',
    toMeet: milliseconds(MOST_MS),
    show: (one) => middleAndMost(times(one, 'firstFigureMs')),
    isMet: (one) => quantile(times(one, 'firstFigureMs'), 0.5) < MOST_MS,
  },
  {
    name: 'processor of the page',
    toMeet: `${(MOST_SHARE * 100).toFixed(1)} % of a core`,
    show: ({ watched }) => `${(watched.processorShare * 100).toFixed(1)} %`,
    isMet: ({ watched }) => watched.processorShare < MOST_SHARE,
  },
  {
    name: 'heap at start, middle, end',
    toMeet: 'flat',
    show: ({ watched }) => course(watched.memory.map(({ heapBytes }) => heapBytes)),
    isMet: ({ watched }) => isFlat(watched.memory.map(({ heapBytes }) => heapBytes)),
  },
  {
    name: 'memory of the process',
    toMeet: '',
    show: ({ watched }) => course(watched.memory.map(({ processBytes }) => processBytes)),
  },
  {
    name: 'frames drawn, dropped',
    toMeet: '',
    show: ({ watched: { frames } }) => `${whole(frames.drawn)}, ${whole(frames.dropped)}`,
  },
  {
    name: 'tasks over 50 ms, longest',
    toMeet: '',
    show: ({ watched: { longTasksMs } }) => `${whole(longTasksMs.length)}, ${milliseconds(Math.max(0, ...longTasksMs))}`,
  },
  { name: 'events a second', toMeet: '', show: ({ watched }) => whole(watched.eventsPerSecond) },
]
