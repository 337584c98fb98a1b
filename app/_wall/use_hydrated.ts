'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** @returns false for what the server draws and while it is taken over: what is loaded late is so when the connection has moved on. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
