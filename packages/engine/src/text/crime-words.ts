/** Words of a flow that takes reports of crimes: by its name, what starts it or the form that it fills in. */
export const REPORTS_CRIME = /tố giác|tin báo|báo tin (về )?tội phạm|trình báo|báo án/i;
