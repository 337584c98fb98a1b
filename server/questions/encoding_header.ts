/** In it a route says how its body is compressed: Next leaves `content-encoding` out of what routes answer. The gateway says it in its place. */
export const ENCODING_HEADER = 'x-holdfast-encoding'
