import type { FigureId } from '#core/figures/catalogue.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import type { WindowSums } from '../figures/read_window_sums.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'
import type { ValueNames } from '../segment/wanted_numbers.ts'

/** The sums of a rule's windows, and the version of the policy by which they are cut. */
export interface ReadSums extends WindowSums {
  active: ActiveVersion
}

/** What rules about figures are read on. By what is read: several rules that ask the same read it once. */
export interface FigureGround {
  workspaceId: number
  names: Pick<ValueNames, 'numberOf' | 'valueOf'>
  /** All that is watched by rules that are read on it: they share what these are made of. */
  figures: readonly FigureId[]
  sums: Map<string, Promise<ReadSums>>
  rows: Map<string, Promise<FigureRow[]>>
}

/** @returns a ground on which nothing was read yet. */
export const figureGround = (known: Pick<FigureGround, 'workspaceId' | 'names' | 'figures'>): FigureGround => ({
  ...{ workspaceId: known.workspaceId, names: known.names, figures: known.figures },
  sums: new Map(),
  rows: new Map(),
})
