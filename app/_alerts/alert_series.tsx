'use client'
import { useState } from 'react'
import type { DriftSeriesAnswer } from '#core/drift/contract.ts'
import { stateWord } from '#core/format/drift.ts'
import { seriesSource } from '../_drift/drift_source.ts'
import { EvidenceCard } from '../_drift/evidence_card.tsx'
import { useLiveState } from '../_live/use_live_state.ts'

interface AlertSeriesProps {
  initial: DriftSeriesAnswer
  timeZone: string
}

/** The evidence of the series that an alert was read from; live. */
export function AlertSeries({ initial, timeZone }: AlertSeriesProps) {
  const [source] = useState(() => seriesSource(initial.series.id))
  const answer = useLiveState(source, initial).value ?? initial
  return <EvidenceCard answer={answer} state={stateWord(answer.series)} timeZone={timeZone} />
}
