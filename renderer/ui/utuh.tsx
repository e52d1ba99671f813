const pieces = /(\d{2}-\d{2}(?:-\d{4})?|SHA-256|[A-Z]{1,2}-\d{4,7}|[KLR]\d{3,}\/\d+)/u;

/** A sentence whose days, sums, numbers of sheets and of lines are never broken over two lines at their hyphen or slash. */
export function Utuh({ text }: { readonly text: string }) {
  return text.split(pieces).map((piece, index) =>
    index % 2 === 1 ? (
      // The pieces of one sentence stand in their order.
      <span key={`${index} ${piece}`} className="utuh">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
