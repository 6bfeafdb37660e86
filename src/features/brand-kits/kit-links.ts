/** Where the pages of brand kits are. */
export type KitLinks = Readonly<{
  list: string
  create: string
  kit: (id: string) => string
  edit: (id: string) => string
}>
