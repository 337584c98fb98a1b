'use client'
import { useEffect, useState } from 'react'
import type { PreviewAnswer } from '#core/alert/preview_contract.ts'
import type { RuleBodyInput } from '#core/alert/rule_contract.ts'
import type { FormProblem } from '../../_form/send_json.ts'
import { loadPreview, previewKey } from './load_preview.ts'
import { type Price, priceOf } from './price_of.ts'

export interface PreviewState {
  /** Of the rule as it is, or as it was before the last change; null before the first. */
  answer: PreviewAnswer | null
  problem: FormProblem | null
  /** Whether another one is on its way, or cannot be had. */
  isStale: boolean
  /** What each choice of false alarms costs, as far as it is known. */
  prices: ReadonlyMap<number, Price>
}

/** Until somebody has stopped typing. */
const QUIET_MS = 300

const NOTHING: PreviewState = { answer: null, problem: null, isStale: true, prices: new Map() }

/** @returns what a rule promises and would have said, anew after each change; what was there before stays until then. */
export function usePreview(body: RuleBodyInput | null): PreviewState {
  const [state, setState] = useState(NOTHING)
  const key = body === null ? null : previewKey(body)
  useEffect(() => {
    setState((before) => ({ ...before, isStale: true }))
    if (key === null) return
    const away = new AbortController()
    const timer = setTimeout(() => void follow(JSON.parse(key), away.signal, setState), QUIET_MS)
    return () => {
      clearTimeout(timer)
      away.abort()
    }
  }, [key])
  return state
}

type Change = (change: (before: PreviewState) => PreviewState) => void

async function follow(body: RuleBodyInput, signal: AbortSignal, change: Change): Promise<void> {
  const first = await loadPreview(body, signal)
  if (signal.aborted) return
  if (!first.ok) return change((before) => ({ ...before, problem: first.problem, isStale: true }))
  const { answer } = first
  const budgets = answer.budget ? [...answer.budgets, answer.budget] : []
  change(() => ({
    answer,
    problem: null,
    isStale: false,
    prices: new Map(budgets.map((budget) => [budget.falseAlarmsAMonth, priceOf(budget)])),
  }))
}
