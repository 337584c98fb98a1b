'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { withQuery } from '#core/address/paths.ts'
import type { FormProblem } from '../_form/send_json.ts'
import { VIEW_PARAM } from './view_param.ts'

export interface ViewChanges {
  /** The query of the page, with all that it shows. */
  query: string
  busy: boolean
  /** What was wrong with the last change; null where nothing was. */
  problem: string | null
  /** What the last change did, in words. */
  done: string
  /** Runs a change and draws the page anew. @param words what it does, once it is done. @returns whether it went well. */
  run: (send: () => Promise<FormProblem | null>, words?: string) => Promise<boolean>
  /** Says in the address which saved view is shown, or none; it stays the same page. */
  name: (id: number | null) => void
}

/** @returns what changes saved views from a page's menu, one at a time. */
export function useViewChanges(): ViewChanges {
  const router = useRouter()
  const path = usePathname()
  const params = new URLSearchParams(useSearchParams())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const run: ViewChanges['run'] = async (send, words = '') => {
    // Its button stays as it is: one that were disabled would lose the focus.
    if (busy) return false
    setBusy(true)
    setDone('')
    const wrong = await send()
    setProblem(wrong ? wrong.message : null)
    setDone(wrong ? '' : words)
    setBusy(false)
    // Also where it went wrong: it may be gone, or somebody else's.
    router.refresh()
    return wrong === null
  }
  const name = (id: number | null): void => {
    const next = new URLSearchParams(params)
    if (id === null) next.delete(VIEW_PARAM)
    else next.set(VIEW_PARAM, String(id))
    router.replace(withQuery(path, next), { scroll: false })
    router.refresh()
  }
  return { query: params.toString(), busy, problem, done, run, name }
}
