'use client'
import { useParams, usePathname, useSearchParams } from 'next/navigation'
import { screenPath } from '#core/address/paths.ts'
import { isWall } from './wall_param.ts'

/** @returns whether the page is the overview as a wall: no other screen is one. */
export function useIsWall(): boolean {
  const { slug } = useParams<{ slug: string }>()
  const isAsked = isWall(new URLSearchParams(useSearchParams()))
  return usePathname() === screenPath(slug, { screen: 'overview' }) && isAsked
}
