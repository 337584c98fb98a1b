'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLiveState } from '#app/_live/use_live_state.ts'
import { outdatedIn, RECOUNT } from './recount_source.ts'

/**
 * Follows recounts, whoever began them; has the page drawn anew when one begins or ends.
 * @param version the one in force when the page was drawn.
 * @param building whether another one was being counted then.
 * @returns the share of the history that is counted under the next version, from 0 to 1.
 */
export function useRecount(version: number, building: boolean): number {
  const router = useRouter()
  const { value } = useLiveState(RECOUNT)
  const outdated = value && outdatedIn({ version, building }, value)
  useEffect(() => {
    if (outdated !== null) router.refresh()
  }, [outdated, router])
  const recount = value?.recount
  return recount && recount.total > 0 ? recount.done / recount.total : 0
}
