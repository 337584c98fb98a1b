import type { FigureRow } from '../figures/contract.ts'

/** What a period was read to be; a row is null where nothing happened. */
export interface PeriodRows {
  address: string
  fromMs: number
  toMs: number
  /** Whether it has ended, and whether all of it has settled. */
  isOver: boolean
  isSettled: boolean
  /** Of all cases, and of those that one kind of handler began. */
  all: FigureRow | null
  ai: FigureRow | null
  human: FigureRow | null
}

export const WHOSE = ['all', 'ai', 'human'] as const
export type Whose = (typeof WHOSE)[number]
