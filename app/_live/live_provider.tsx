'use client'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { LiveConnection } from './connection.ts'
import type { Phase } from './connection_state.ts'

const LiveContext = createContext<LiveConnection | null>(null)

interface LiveProviderProps {
  children: ReactNode
  /** Where it is none of its own. */
  connection?: LiveConnection
}

/** Holds the application's one live connection, for as long as any of its screens is open. */
export function LiveProvider({ children, connection: given }: LiveProviderProps) {
  const [connection] = useState(() => given ?? new LiveConnection())
  useEffect(() => connection.open(), [connection])
  return <LiveContext value={connection}>{children}</LiveContext>
}

/** @returns the live connection. */
export function useLiveConnection(): LiveConnection {
  const connection = useContext(LiveContext)
  if (!connection) throw new Error('this part of the screen stands outside of LiveProvider')
  return connection
}

/** @returns how the connection is; repaints when that changes, not with every word that is heard. */
export function useConnectionPhase(): Phase {
  const connection = useLiveConnection()
  const phase = (): Phase => connection.state().phase
  return useSyncExternalStore(connection.watch, phase, phase)
}
