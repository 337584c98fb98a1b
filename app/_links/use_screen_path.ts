'use client'
import { useParams } from 'next/navigation'
import { screenPath } from '#core/address/paths.ts'
import type { Place } from '#core/address/screens.ts'

/** @returns what makes the paths of the screens of the workspace that the page itself belongs to. */
export function useScreenPath(): (to: Place, query?: URLSearchParams | string) => string {
  const { slug } = useParams<{ slug: string }>()
  return (to, query) => screenPath(slug, to, query)
}
