/** @module Small pictures of wares, drawn for the page the overlays stand on. */

interface Ware {
  wall: string
  body: string
  /** An SVG path in a square of 100. */
  shape: string
}

const WARES: Record<string, Ware> = {
  teapot: {
    wall: '#e7e0d3',
    body: '#f7f3ea',
    shape:
      'M34 44h32q10 10 8 20q-4 12-16 12h-16q-12 0-16-12q-2-10 8-20zM36 42q14-14 28 0zM48 33q2-6 4 0zM28 50q-8 0-12-12l4-1q6 8 12 9zM73 48q14 0 12 12q-2 8-12 9l1-4q6-1 7-6q0-7-8-7z',
  },
  mug: { wall: '#dbe2dd', body: '#567a6b', shape: 'M32 34h32v30q0 12-16 12t-16-12zM64 42q14 0 12 12q-2 8-14 8' },
  bowl: { wall: '#efdfd2', body: '#b9724d', shape: 'M20 48h60q-2 26-24 28h-12q-22-2-24-28z' },
  tin: { wall: '#e2dbe2', body: '#4d4a63', shape: 'M34 34h32v42h-32zM32 26h36v8h-36z' },
  strainer: { wall: '#e4e6d8', body: '#8a8458', shape: 'M24 44h44q-2 22-22 22t-22-22M68 46l22-8l1 4l-20 10z' },
}

/** The picture as SVG; an unknown name is null. */
export function productPicture(name: string): string | null {
  const ware = WARES[name]
  if (!ware) return null
  const { wall, body, shape } = ware
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="480" height="480"><defs><linearGradient id="s"><stop stop-color="#fff" stop-opacity=".25"/><stop offset="1" stop-opacity=".22"/></linearGradient></defs><path d="M0 0h100v100h-100z" fill="${wall}"/><path d="M0 70h100v30h-100z" fill="#fff" opacity=".35"/><ellipse cx="50" cy="77" rx="30" ry="4" opacity=".18"/><path d="${shape}" fill="${body}" stroke="${body}" stroke-width="1.5" stroke-linejoin="round"/><path d="${shape}" fill="url(#s)"/></svg>`
}
