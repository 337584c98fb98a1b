'use client'
import { type RefObject, useEffect, useState } from 'react'
import { edgesOf } from './scroll_edges.ts'

/** @returns on which sides of an element there is more to scroll to, as it is scrolled and as its room changes. */
export function useScrollEdges(element: RefObject<HTMLElement | null>): string {
  const [edges, setEdges] = useState('')
  useEffect(() => {
    const scrolled = element.current
    if (!scrolled) return
    const look = () => setEdges(edgesOf(scrolled))
    const watched = new ResizeObserver(look)
    watched.observe(scrolled)
    for (const child of scrolled.children) watched.observe(child)
    scrolled.addEventListener('scroll', look, { passive: true })
    return () => {
      watched.disconnect()
      scrolled.removeEventListener('scroll', look)
    }
  }, [element])
  return edges
}
