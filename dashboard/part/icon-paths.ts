/** @module Our own line icons: paths in a field of 20 by 20. */

const PATHS = {
  back: 'M12.5 4.5 7 10l5.5 5.5',
  card: 'M3 5.5h14v9H3zM3 8.5h14M5.5 12h3',
  cart: 'M2.5 3.5h2l2 9h8.5l1.8-6.5H5.2M7.5 16.2v.1M14 16.2v.1',
  cart_minus: 'M2.5 3.5h2l2 9h8.5l1.8-6.5H5.2M7.5 16.2v.1M14 16.2v.1M9 9.2h4',
  cart_plus: 'M2.5 3.5h2l2 9h8.5l1.2-4.3M7.5 16.2v.1M14 16.2v.1M8.5 6.2h6M11.5 3.2v6',
  check: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7 10.2l2.1 2.1L13.2 8',
  chevron: 'M7.5 5.5 12 10l-4.5 4.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6.2V10l2.6 1.7',
  close: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7.7 7.7l4.6 4.6M12.3 7.7l-4.6 4.6',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  customers: 'M10 16.5 4 10.6a3.6 3.6 0 0 1 5.1-5.1l.9.9.9-.9a3.6 3.6 0 0 1 5.1 5.1z',
  down: 'M10 4v12M5.5 11.5 10 16l4.5-4.5',
  eye: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM10 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  leave: 'M8 3.5H4v13h4M13 6.5l3.5 3.5-3.5 3.5M16.5 10H8',
  list: 'M7.5 5.5H17M7.5 10H17M7.5 14.5H17M3.5 5.5h.1M3.5 10h.1M3.5 14.5h.1',
  live: 'M2 10.5h3.5L8 4.5l4 11.5 2.5-5.5H18',
  mail: 'M3 5h14v10H3zM3.3 5.3 10 10.8l6.7-5.5',
  overlay: 'M3 3.5h14v13H3zM6.5 8h7v5h-7z',
  page: 'M5 2.5h7L15.5 6v11.5H5zM11.5 2.7v3.8h3.8M7.5 10h5.5M7.5 13h5.5',
  pause: 'M7 4.5v11M13 4.5v11',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2.4-4.7 5.5-4.7s5.5 1.7 5.5 4.7M13 3.8a3 3 0 0 1 0 5.4M15 12.3c1.9.6 3 2.1 3 4.2',
  person_plus: 'M8 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 16.5c0-3 2.4-4.7 5.5-4.7s5.5 1.7 5.5 4.7M16 6v5M13.5 8.5h5',
  play: 'M6.5 4.2v11.6L15.5 10z',
  plug: 'M7 2.5v4M13 2.5v4M4.5 6.5h11v2.8a5.5 5.5 0 0 1-11 0zM10 14.8v2.7',
  pointer: 'M8 8.5 17 12l-4 1.5L11.5 17.5zM8 2.5v2M2.5 8h2M4.2 4.2l1.3 1.3',
  scales: 'M10 3v13.5M6 16.5h8M4 5.5h12M4.5 5.5 2 11h5zM15.5 5.5 13 11h5z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  plus: 'M10 4.5v11M4.5 10h11',
  segment: 'M10 3a7 7 0 1 0 7 7h-7zM13 2.6A7 7 0 0 1 17.4 7H13z',
  star: 'M10 3l2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z',
  today: 'M4 16.5v-5M8 16.5v-10M12 16.5v-7M16 16.5V3.5',
  warning: 'M10 3.2 18 16.5H2zM10 8.2v4M10 14.3v.1',
} as const

export type IconName = keyof typeof PATHS

/** The `d` of an icon. */
export const iconPath = (name: IconName): string => PATHS[name]
