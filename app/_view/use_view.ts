'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { PLAIN_QUERY, withQuery } from '#core/address/paths.ts'
import { withParam, withView } from './params.ts'
import { PendingQuery } from './pending_query.ts'
import { parseView, type View } from './view.ts'

/** Of the whole page: what sets the range does not know what sets the state of a list. */
const PENDING = new PendingQuery()

/** @returns the view in the address, what changes it (a new entry in the history), and whether that is under way. */
export function useView(): { view: View; change: (change: Partial<View>) => void; pending: boolean } {
  const { params, go } = useQuery()
  const [pending, startTransition] = useTransition()
  const change = (changed: Partial<View>) => startTransition(() => go((query) => withView(query, changed)))
  return { view: parseView(params), change, pending }
}

/** @returns what sets one parameter of the address that is not part of the view, or removes it. */
export function useParam(): (name: string, value: string | null) => void {
  const { go } = useQuery()
  return (name, value) => go((query) => withParam(query, name, value))
}

/**
 * @returns what gives the query of the page, with what was chosen a moment before and is on its way, and what goes to an address of
 * this workspace: to another query of the same page, without moving it.
 */
export function useAddress(): { latest: () => URLSearchParams; goTo: (address: string) => void } {
  const params = new URLSearchParams(useSearchParams())
  const path = usePathname()
  const router = useRouter()
  const goTo = (address: string): void => {
    const [said = '', place] = address.split('#')
    const [there, query = ''] = said.split('?')
    const isHere = there === path
    if (isHere) PENDING.ask(path, new URLSearchParams(query))
    router.push(address, { scroll: !isHere || place !== undefined })
  }
  return { latest: () => PENDING.latest(path, params), goTo }
}

type NextQuery = (query: URLSearchParams) => URLSearchParams

/** @returns the query in the address, and what goes on from it, or from what was chosen a moment before and is on its way. */
function useQuery(): { params: URLSearchParams; go: (next: NextQuery) => void } {
  const params = new URLSearchParams(useSearchParams())
  const path = usePathname()
  const router = useRouter()
  const address = withQuery(path, params)
  useEffect(() => {
    if (address) PENDING.arrived()
  }, [address])
  const go = (next: NextQuery): void => {
    const query = next(PENDING.latest(path, params))
    PENDING.ask(path, query)
    // What was chosen is said, also where it is the default: the bare address of a workspace opens a start view.
    router.push(withQuery(path, query.size > 0 ? query : PLAIN_QUERY), { scroll: false })
  }
  return { params, go }
}
