'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { parseView, type View, viewHref } from './view.ts'

/** @returns the view in the address, what changes it (a new entry in the history), and whether that is under way. */
export function useView(): { view: View; change: (change: Partial<View>) => void; pending: boolean } {
  const params = useSearchParams()
  const path = usePathname()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const view = parseView(new URLSearchParams(params))
  const change = (changed: Partial<View>) =>
    startTransition(() => router.push(viewHref(path, { ...view, ...changed }), { scroll: false }))
  return { view, change, pending }
}
