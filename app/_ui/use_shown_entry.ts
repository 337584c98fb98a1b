'use client'
import { type RefObject, useEffect } from 'react'

/** Keeps the present line of a navigation in sight: in its middle, as far as it scrolls, on each page and in each width. */
export function useShownEntry(nav: RefObject<HTMLElement | null>, path: string): void {
  useEffect(() => {
    const scrolled = nav.current
    if (!scrolled || !path) return
    const show = (): void => {
      const here = scrolled.querySelector('[aria-current]')?.getBoundingClientRect()
      const room = scrolled.getBoundingClientRect()
      if (here) scrolled.scrollLeft += here.left + here.width / 2 - room.left - room.width / 2
    }
    // Hears of the first width, too.
    const watched = new ResizeObserver(show)
    watched.observe(scrolled)
    return () => watched.disconnect()
  }, [nav, path])
}
