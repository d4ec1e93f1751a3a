/** @module Small emblems for labels and cloth: a leaf, a sun, a flower, a heron. */
import { line, oval } from './svg.ts'

type Draw = (ink: string) => string

const around = (count: number, draw: (angle: number) => string): string =>
  Array.from({ length: count }, (_, i) => draw((360 / count) * i)).join('')

/** Each is drawn about the point 0 0 and about 28 wide. */
const drawings = {
  leaf: (ink) =>
    line('M0 14V-6', ink, 1.6) +
    `<path d="M0 -14C8 -7 8 3 0 8C-8 3 -8 -7 0 -14M1 12C3 4 9 2 14 3C13 9 7 13 1 12M-1 12C-3 4 -9 2 -14 3C-13 9 -7 13 -1 12" fill="${ink}"/>`,
  sun: (ink) =>
    oval({ x: 0, y: 0, rx: 6.5 }, ink) + around(12, (a) => line('M0 -10V-13.5', ink, 1.8, `transform="rotate(${a})"`)),
  moon: (ink) =>
    `<path d="M4 -13A13 13 0 1 0 12 8A10.5 10.5 0 0 1 4 -13" fill="${ink}"/>` +
    oval({ x: 9, y: -6, rx: 1.6 }, ink) +
    oval({ x: 13, y: 0, rx: 1 }, ink),
  flower: (ink) =>
    around(6, (a) => `<ellipse cy="-8.5" rx="4" ry="6" fill="${ink}" transform="rotate(${a})"/>`) +
    oval({ x: 0, y: 0, rx: 2.6 }, ink),
  mountain: (ink) => `<path d="M-15 11L-4 -9L3 3L7 -3L15 11Z" fill="${ink}"/>${oval({ x: 8, y: -9, rx: 3.5 }, ink)}`,
  citrus: (ink) =>
    `<circle r="12.5" fill="none" stroke="${ink}" stroke-width="2"/>` +
    around(8, (a) => `<path d="M0 -2L3 -9A9.5 9.5 0 0 0 -3 -9Z" fill="${ink}" transform="rotate(${a})"/>`),
  wave: (ink) => [-7, 0, 7].map((y) => line(`M-14 ${y}q3.5 -5 7 0t7 0t7 0t7 0`, ink, 1.8)).join(''),
  star: (ink) => around(8, (a) => `<path d="M0 0L2.6 -6L0 -14L-2.6 -6Z" fill="${ink}" transform="rotate(${a})"/>`),
  berry: (ink) =>
    oval({ x: -6, y: 5, rx: 5.2 }, ink) +
    oval({ x: 6, y: 5, rx: 5.2 }, ink) +
    line('M-6 0Q-3 -8 2 -12Q4 -6 6 0', ink, 1.6) +
    `<path d="M2 -12C8 -15 13 -12 14 -8C8 -6 4 -8 2 -12" fill="${ink}"/>`,
  flame: (ink) =>
    `<path d="M1 -14C3 -6 10 -3 9 5A9 9 0 0 1 -9 5C-9 0 -6 -2 -4 -6C-2 -4 -1 -2 -1 0C2 -4 2 -9 1 -14" fill="${ink}"/>`,
  heron: (ink) =>
    line('M-1 14V5M4 14V4', ink, 1.4) +
    line('M-3 -9C2 -9 0 -3 -3 0C-6 4 0 6 4 5C8 4 11 2 13 -1', ink, 2.4) +
    `<path d="M-3 0C1 -3 8 -2 14 -2C11 4 6 7 1 6C-4 5 -5 2 -3 0M-3 -10.5L-13 -8L-3 -7.5Z" fill="${ink}"/>`,
} satisfies Record<string, Draw>

export type Motif = keyof typeof drawings

/** Draws an emblem about a point; at `scale` 1 it is about 28 wide. */
export const motif = (name: Motif, ink: string, x: number, y: number, scale = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${drawings[name](ink)}</g>`
