'use client'
import { lazy } from 'react'
import type { WallScreenProps } from './wall_screen.tsx'

const WallScreen = lazy(() => import('./wall_screen.tsx').then((file) => ({ default: file.WallScreen })))

/** Loaded where a wall is asked for: the overview itself is none the heavier. A server draws no lazy component, only one around it. */
export const Wall = (wall: WallScreenProps) => <WallScreen {...wall} />
