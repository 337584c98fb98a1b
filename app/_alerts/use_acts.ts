'use client'
import { useState } from 'react'
import type { Alert } from '#core/alert/contract.ts'
import { type ActInput, sendAct } from './send_act.ts'

export interface Acts {
  busy: boolean
  /** What went wrong the last time. */
  problem: string | null
  /** @returns whether it was done. */
  act: (act: ActInput) => Promise<boolean>
}

/** @param take is given the alert as it is after each act. */
export function useActs(id: string, take: (alert: Alert) => void): Acts {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (input: ActInput): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    const acted = await sendAct(id, input)
    setBusy(false)
    if ('problem' in acted) {
      setProblem(acted.problem.message)
      return false
    }
    if (acted.alert) take(acted.alert)
    return true
  }
  return { busy, problem, act }
}
