'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { PLAIN_QUERY, withQuery } from '#core/address/paths.ts'
import { useAddress } from '../_view/use_view.ts'
import { giveScreenBack } from './full_screen.ts'
import { stayAwake } from './stay_awake.ts'
import { isWall, withWall } from './wall_param.ts'

/** Keeps the screen awake while the wall is shown, and leaves it by Escape. @returns what leaves it. */
export function useWall(): () => void {
  const path = usePathname()
  const { latest, goTo } = useAddress()
  const leave = () => {
    // To give the screen back is heard too, when the way out has begun.
    if (!isWall(latest())) return
    const query = withWall(latest(), false)
    void giveScreenBack(document)
    goTo(withQuery(path, query.size > 0 ? query : PLAIN_QUERY))
  }
  const leaveNow = useEffectEvent(leave)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A dialog over the wall closes by itself.
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) leaveNow()
    }
    // The browser takes the first Escape of a page that has the whole screen for itself.
    const change = () => {
      if (!document.fullscreenElement) leaveNow()
    }
    const sleep = stayAwake(navigator, document)
    document.addEventListener('keydown', press)
    document.addEventListener('fullscreenchange', change)
    return () => {
      sleep()
      document.removeEventListener('keydown', press)
      document.removeEventListener('fullscreenchange', change)
    }
  }, [])
  return leave
}
