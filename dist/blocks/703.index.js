const r=703,p=[703],u={70703:((d,t,o)=>{o.r(t),o.d(t,{gateReportJson:()=>n});var s=o(50462);function n(e){return(0,s.prettyJson)(e)}})};export{r as id,p as ids,u as modules};
