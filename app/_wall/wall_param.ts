/** Of an address of the overview: it is shown as a display for a wall. */
const WALL_PARAM = 'wall'

/** @returns whether a query asks for the wall. */
export const isWall = (params: URLSearchParams): boolean => params.get(WALL_PARAM) === '1'

/** @returns the query with the wall, or without it. */
export function withWall(params: URLSearchParams, on: boolean): URLSearchParams {
  const next = new URLSearchParams(params)
  next.delete(WALL_PARAM)
  if (on) next.set(WALL_PARAM, '1')
  return next
}
