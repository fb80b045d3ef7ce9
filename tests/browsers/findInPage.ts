/** What assistive devices call a thing, as far as these pages have it. */
export type Role =
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'heading'
  | 'image'
  | 'link'
  | 'option'
  | 'pin'
  | 'searchbox'
  | 'slider'
  | 'status'
  | 'text'
  | 'textbox';

/**
 * Runs in the page: the visible elements of a role whose name or text fits, in the order of the page. It stands on its own, as
 * it travels as text.
 */
export function findInPage(role: Role, source: string): HTMLElement[] {
  const selectors: Record<Role, string> = {
    button: 'button, summary, [role=button]:not(:has(.pin))',
    checkbox: 'input[type=checkbox]',
    combobox: 'select',
    dialog: 'dialog[open], [role=dialog]',
    heading: 'h1, h2, h3',
    image: 'img, [role=img]',
    link: 'a[href]',
    option: '[role=option]',
    pin: '.pin',
    searchbox: 'input[type=search]',
    slider: 'input[type=range]',
    status: '[role=status], output',
    text: 'p, li, dt, dd, td, span, ins, time, output, figcaption, h1, h2, h3',
    textbox: 'input:not([type]), input[type=text], textarea',
  };
  const wanted = new RegExp(source, 'u');
  const called = (element: HTMLElement): string => {
    const by = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const pictures = [...element.querySelectorAll('img')];
    const said = [
      element.getAttribute('aria-label'),
      by.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
      labels.map((label) => label.textContent).join(' '),
      [element.innerText, ...pictures.map(({ alt }) => alt)].join(' '),
      element.getAttribute('alt'),
      element.getAttribute('title'),
    ];
    return (
      said
        .find((text) => text?.trim())
        ?.replace(/\s+/g, ' ')
        .trim() ?? ''
    );
  };
  return [...document.querySelectorAll<HTMLElement>(selectors[role])].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[inert]') === null &&
      (role === 'pin' || wanted.test(called(element))),
  );
}
