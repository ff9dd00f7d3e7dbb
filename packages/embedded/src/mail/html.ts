/** Markup that is safe to insert into a page. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Insertable = Markup | string | number | readonly Insertable[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function insert(value: Insertable): string {
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(insert).join('');
  return String(value).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Tagged template for HTML. Escapes every value except markup made by this tag. */
export function html(strings: TemplateStringsArray, ...values: Insertable[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...values.map(insert)));
}
