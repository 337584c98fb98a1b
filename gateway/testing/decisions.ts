/** What somebody is answered who asks a route of our workspace. */
export interface Decision {
  nobody: number
  revoked: number
  /** A key of ours that may do something else. */
  wrongScope: number
  /** The owner of another workspace, from our own page. */
  otherWorkspace: number
  /** Our owner's session, from a page of another site. */
  foreignOrigin: number
}

const answers = (
  nobody: number,
  revoked: number,
  wrongScope: number,
  otherWorkspace: number,
  foreignOrigin: number,
): Decision => ({
  nobody,
  revoked,
  wrongScope,
  otherWorkspace,
  foreignOrigin,
})

/** By method and folder below app. What stands here for no method of a path is refused to everybody with 405. */
export const DECISIONS: Readonly<Record<string, Decision>> = {
  'GET /api/v1/figures': answers(401, 401, 403, 200, 200),
  'GET /api/v1/flips': answers(401, 401, 403, 200, 200),
  'GET /api/v1/handoffs': answers(401, 401, 403, 200, 200),
  'GET /api/v1/releases': answers(401, 401, 403, 200, 200),
  'GET /api/v1/annotations': answers(401, 401, 403, 200, 200),
  'POST /api/v1/annotations': answers(401, 401, 403, 400, 403),
  'DELETE /api/v1/annotations/[id]': answers(401, 401, 403, 404, 403),
  'GET /api/v1/drift': answers(401, 401, 403, 200, 200),
  'GET /api/v1/drift/series': answers(401, 401, 403, 400, 400),
  'GET /api/v1/baseline': answers(401, 401, 403, 200, 200),
  'POST /api/v1/baseline': answers(401, 401, 403, 409, 403),
  'GET /api/v1/conversations': answers(401, 401, 403, 200, 200),
  'GET /api/v1/ingestion': answers(401, 401, 403, 200, 200),
  'GET /api/v1/conversations/[id]': answers(401, 401, 403, 404, 404),
  'GET /api/v1/policy': answers(401, 401, 403, 200, 200),
  'PATCH /api/v1/policy': answers(401, 401, 403, 400, 403),
  'POST /api/v1/policy/effect': answers(401, 401, 403, 400, 403),
  'POST /api/v1/erasures': answers(401, 401, 403, 400, 403),
  'POST /api/v1/events': answers(401, 401, 403, 401, 401),
  'GET /api/settings/demo': answers(401, 401, 403, 200, 200),
  'POST /api/settings/demo': answers(401, 401, 403, 202, 403),
  'DELETE /api/settings/demo': answers(401, 401, 403, 200, 403),
  'GET /api/settings/keys': answers(401, 401, 403, 200, 200),
  'POST /api/settings/keys': answers(401, 401, 403, 400, 403),
  'DELETE /api/settings/keys/[id]': answers(401, 401, 403, 404, 403),
  'DELETE /api/settings/lost-events': answers(401, 401, 403, 204, 403),
  'GET /api/settings/sessions': answers(401, 401, 403, 200, 200),
  'DELETE /api/settings/sessions': answers(401, 401, 403, 204, 403),
  'DELETE /api/settings/sessions/[id]': answers(401, 401, 403, 404, 403),
  'GET /api/settings/segment-values': answers(401, 401, 403, 200, 200),
  'GET /api/settings/views': answers(401, 401, 403, 200, 200),
  'POST /api/settings/views': answers(401, 401, 403, 400, 403),
  'PATCH /api/settings/views/[id]': answers(401, 401, 403, 404, 403),
  'DELETE /api/settings/views/[id]': answers(401, 401, 403, 404, 403),
  'PUT /api/settings/views/start': answers(401, 401, 403, 400, 403),
  'POST /api/auth/sign-in/email': answers(400, 400, 400, 400, 403),
  'POST /api/auth/sign-out': answers(200, 200, 200, 200, 403),
  'POST /api/auth/change-password': answers(400, 400, 400, 400, 403),
  'POST /api/first-start': answers(400, 403, 403, 400, 403),
  'GET /api/[[...rest]]': answers(404, 404, 404, 404, 404),
  'POST /api/[[...rest]]': answers(404, 404, 404, 404, 404),
  'PUT /api/[[...rest]]': answers(404, 404, 404, 404, 404),
  'PATCH /api/[[...rest]]': answers(404, 404, 404, 404, 404),
  'DELETE /api/[[...rest]]': answers(404, 404, 404, 404, 404),
  'GET /': answers(307, 307, 307, 307, 307),
  'GET /calculator': answers(307, 307, 307, 307, 307),
  'GET /conversations/[[...rest]]': answers(307, 307, 307, 307, 307),
  'GET /segments': answers(307, 307, 307, 307, 307),
  'GET /settings/[[...rest]]': answers(307, 307, 307, 307, 307),
  'GET /welcome/start': answers(307, 307, 307, 307, 307),
  'GET /healthz': answers(200, 200, 200, 200, 200),
  'GET /metrics': answers(200, 200, 200, 200, 200),
  'GET /api/openapi.json': answers(200, 200, 200, 200, 200),
  'GET /readyz': answers(503, 503, 503, 503, 503),
  'GET /sign-in': answers(200, 200, 200, 307, 307),
  'GET /welcome': answers(307, 307, 307, 307, 307),
  'GET /w/[slug]': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/segments': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/conversations': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/conversations/[id]': answers(307, 307, 307, 404, 404),
  'GET /w/[slug]/calculator': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/definitions': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/settings': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/settings/keys': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/settings/policy': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/settings/ingestion': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/settings/demo': answers(307, 307, 307, 404, 200),
  'GET /w/[slug]/welcome': answers(307, 307, 307, 404, 200),
}
