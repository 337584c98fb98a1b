'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { withQuery } from '#core/address/paths.ts'
import { withParam, withView } from './params.ts'
import { parseView, type View } from './view.ts'

/** @returns the view in the address, what changes it (a new entry in the history), and whether that is under way. */
export function useView(): { view: View; change: (change: Partial<View>) => void; pending: boolean } {
  const params = new URLSearchParams(useSearchParams())
  const path = usePathname()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const change = (changed: Partial<View>) =>
    startTransition(() => router.push(withQuery(path, withView(params, changed)), { scroll: false }))
  return { view: parseView(params), change, pending }
}

/** @returns what sets one parameter of the address that is not part of the view, or removes it. */
export function useParam(): (name: string, value: string | null) => void {
  const params = new URLSearchParams(useSearchParams())
  const path = usePathname()
  const router = useRouter()
  return (name, value) => router.push(withQuery(path, withParam(params, name, value)), { scroll: false })
}
