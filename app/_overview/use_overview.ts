'use client'
import { useKept } from '../_live/use_kept.ts'
import { type OverviewInput, type OverviewModel, prepareOverview } from './prepare_overview.ts'

/** @returns all that the overview shows, ready to draw: the objects of the last drawing wherever they say the same. */
export const useOverview = (input: OverviewInput): OverviewModel => useKept(prepareOverview(input))
