const COMPANY_FORMS = /^(株式会社|有限会社|合同会社|一般社団法人|学校法人|医療法人)/;

/** The character that represents a name: the first, after dropping a company's legal form. */
export function initial(name: string): string {
  const [first = '?'] = name.replace(COMPANY_FORMS, '').trim();
  return first.toUpperCase();
}
