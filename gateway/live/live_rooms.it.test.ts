import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect } from '../testing/connect.ts'
import { foundTenant } from '../testing/open_door.ts'
import { authoriseSocket } from './authorise_socket.ts'
import { LiveRooms } from './live_rooms.ts'
import { createLiveServer, type LiveServer, liveNamespaceOf } from './live_server.ts'

describe('the rooms of a gateway', () => {
  let http: Server
  let io: LiveServer
  let rooms: LiveRooms
  let port: number

  beforeEach(async () => {
    http = createServer()
    io = createLiveServer(http)
    const namespace = liveNamespaceOf(io)
    rooms = new LiveRooms(namespace)
    namespace.use((socket, next) => void authoriseSocket(socket, next))
    namespace.on('connection', (socket) => void rooms.admit(socket))
    await new Promise<void>((resolve) => http.listen(0, resolve))
    port = (http.address() as AddressInfo).port
  })
  afterEach(async () => {
    rooms.close()
    await io.close()
  })

  const open = async (key: string) => {
    const listener = connect(port, { token: key })
    await vi.waitFor(() => expect(listener.hellos).toHaveLength(1), 5_000)
    return listener
  }
  const workspaces = () => rooms.all().map(({ workspaceId }) => workspaceId)

  it('are open as long as anyone listens, one for each workspace', async () => {
    const [ours, theirs] = [await foundTenant(), await foundTenant()]
    const [first, second, third] = [await open(ours.key), await open(ours.key), await open(theirs.key)]
    expect(workspaces()).toEqual([ours.id, theirs.id])
    const room = rooms.find(ours.id)
    first.socket.close()
    third.socket.close()
    await vi.waitFor(() => expect(workspaces()).toEqual([ours.id]), 5_000)
    expect(rooms.find(ours.id)).toBe(room)
    second.socket.close()
    await vi.waitFor(() => expect(workspaces()).toEqual([]), 5_000)
    await open(ours.key)
    expect(rooms.find(ours.id)).not.toBe(room)
  })

  it('tell all of a workspace at once, and the others nothing', async () => {
    const [ours, theirs] = [await foundTenant(), await foundTenant(['figures:read'])]
    const [first, second, third] = [await open(ours.key), await open(ours.key), await open(theirs.key)]
    rooms.find(ours.id)?.hello({ sequence: 9, policyVersion: 1 })
    for (const { hellos } of [first, second]) await vi.waitFor(() => expect(hellos.at(-1)).toMatchObject({ sequence: 9 }), 5_000)
    expect(third.hellos).toHaveLength(1)
  })

  it('close a socket that cannot be greeted', async () => {
    const namespace = liveNamespaceOf(io)
    const tenant = await foundTenant()
    namespace.use((socket, next) => {
      socket.data.workspaceId = 2_000_000_000
      next()
    })
    const listener = connect(port, { token: tenant.key })
    const closed = vi.fn()
    listener.socket.on('disconnect', closed)
    await vi.waitFor(() => expect(closed).toHaveBeenCalled(), 5_000)
    expect(listener.hellos).toEqual([])
    listener.socket.close()
    await vi.waitFor(() => expect(workspaces()).toEqual([]), 5_000)
  })
})
