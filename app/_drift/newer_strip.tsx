'use client'
import type { ReactNode } from 'react'
import { useLiveState } from '../_live/use_live_state.ts'
import { DRIFT } from './drift_source.ts'
import { prepareStrip } from './prepare_strip.ts'
import { StripRows } from './strip_rows.tsx'

export interface NewerStripProps {
  /** Null where nobody is signed in: nothing leads anywhere. */
  slug: string | null
  /** Whether one may make alerts. */
  mayAlert: boolean
  /** What is shown until it is loaded. */
  children: ReactNode
}

/** The drift strip, live. */
export function NewerStrip({ slug, mayAlert, children }: NewerStripProps) {
  const { value } = useLiveState(DRIFT)
  if (value === null) return children
  const strip = prepareStrip(value, slug)
  return strip && <StripRows {...{ strip, mayAlert }} />
}
