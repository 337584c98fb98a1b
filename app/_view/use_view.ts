'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { withQuery } from '#core/address/paths.ts'
import { parseView, VIEW_PARAMS, type View, viewParams } from './view.ts'

/** Where in a list one stands means nothing in another list. */
const CURSOR = 'cursor'

/** @returns the view in the address, what changes it (a new entry in the history), and whether that is under way. */
export function useView(): { view: View; change: (change: Partial<View>) => void; pending: boolean } {
  const params = useSearchParams()
  const path = usePathname()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const view = parseView(new URLSearchParams(params))
  const change = (changed: Partial<View>) => {
    const next = viewParams({ ...view, ...changed })
    for (const [name, value] of params) if (!VIEW_PARAMS.includes(name) && name !== CURSOR) next.append(name, value)
    startTransition(() => router.push(withQuery(path, next), { scroll: false }))
  }
  return { view, change, pending }
}

/** @returns what sets one parameter of the address that is not part of the view, or removes it. */
export function useParam(): (name: string, value: string | null) => void {
  const params = useSearchParams()
  const path = usePathname()
  const router = useRouter()
  return (name, value) => {
    const next = new URLSearchParams(params)
    next.delete(CURSOR)
    if (value === null) next.delete(name)
    else next.set(name, value)
    router.push(withQuery(path, next), { scroll: false })
  }
}
