// Where a chart stands: in place of its drawing, on a phone over the whole page. Nothing around it
// moves when it comes or goes.

export const placeOf = (figure, dialog, stage) => {
  const open = (over) => {
    figure.style.minBlockSize = `${figure.getBoundingClientRect().height}px`;
    figure.classList.toggle("is-exploring", !over);
    document.documentElement.classList.toggle("is-under", over);
    if (over) dialog.showModal();
    else dialog.open = true;
  };
  const close = () => {
    dialog.close();
    document.documentElement.classList.remove("is-under");
    figure.classList.remove("is-exploring");
    figure.style.minBlockSize = "";
  };
  // The room that is left for a chart over the whole page; elsewhere it takes what it needs.
  const height = () => (dialog.matches(":modal") ? stage.clientHeight : undefined);
  return { open, close, height };
};
