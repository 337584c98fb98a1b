'use client'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export interface Room {
  widthPixels: number
  heightPixels: number
  /** How much larger than usual letters are on this screen. */
  scale: number
}

const USUAL_LETTER_PIXELS = 16

/** @returns the room that an element has, followed as it changes; null until it was measured. */
export function useRoom(): { ref: RefObject<HTMLDivElement | null>; room: Room | null } {
  const ref = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRoom({ widthPixels: width, heightPixels: height, scale: Math.max(1, letter / USUAL_LETTER_PIXELS) })
    }
    measure()
    const watched = new ResizeObserver(measure)
    watched.observe(element)
    return () => watched.disconnect()
  }, [])
  return { ref, room }
}
